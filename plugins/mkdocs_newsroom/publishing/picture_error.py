"""What stops a build that cannot make a picture."""


class PictureError(Exception):
    """No copies can be made of a picture. The text names it and says why, in one line."""
