"""What the chapters are made with: directives, figures, claims and the pages' clean-up. See `../README.md`."""
