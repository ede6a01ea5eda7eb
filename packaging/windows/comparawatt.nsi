; The installer for Windows: makensis -DVERSION=1.2.3 -DPAYLOAD=dist\comparawatt -DOUTPUT=setup.exe comparawatt.nsi
; For one user without rights, or for all: /CurrentUser or /AllUsers; without a question: /S; elsewhere: /D=folder, last.
Unicode true
SetCompressor /SOLID lzma
Name "Comparawatt"
OutFile "${OUTPUT}"
BrandingText "Comparawatt ${VERSION}"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Comparawatt"
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "Comparawatt"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_USE_PROGRAMFILES64
!include MultiUser.nsh
!include MUI2.nsh
!include x64.nsh
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif

!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString COMPARISON ${LANG_ENGLISH} "Comparawatt comparison"
LangString COMPARISON ${LANG_FRENCH} "Comparaison Comparawatt"
LangString NEEDS64 ${LANG_ENGLISH} "Comparawatt needs a 64-bit Windows."
LangString NEEDS64 ${LANG_FRENCH} "Comparawatt demande un Windows de 64 bits."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(NEEDS64)" /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Comparawatt"
  ; What an older version left would be imported by the newer one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Comparawatt.lnk" "$INSTDIR\comparawatt-gui.exe"

  WriteRegStr SHCTX "Software\Classes\.comparawatt" "" "Comparawatt.Comparison"
  WriteRegStr SHCTX "Software\Classes\Comparawatt.Comparison" "" "$(COMPARISON)"
  WriteRegStr SHCTX "Software\Classes\Comparawatt.Comparison\DefaultIcon" "" "$INSTDIR\comparawatt-gui.exe,0"
  WriteRegStr SHCTX "Software\Classes\Comparawatt.Comparison\shell\open\command" "" '"$INSTDIR\comparawatt-gui.exe" "%1"'

  WriteRegStr SHCTX "${KEY}" "DisplayName" "Comparawatt"
  WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\comparawatt-gui.exe"
  WriteRegStr SHCTX "${KEY}" "Publisher" "Comparawatt"
  WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; Only what was installed: the folder itself goes where nothing else is in it.
  Delete "$SMPROGRAMS\Comparawatt.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\comparawatt.exe"
  Delete "$INSTDIR\comparawatt-gui.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "Software\Classes\.comparawatt"
  DeleteRegKey SHCTX "Software\Classes\Comparawatt.Comparison"
  DeleteRegKey SHCTX "${KEY}"
SectionEnd
