"""The screens of the kiosk: attract, choose, guess, result, and the staff's page."""
