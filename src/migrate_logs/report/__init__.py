"""Owns what a project's state is made of and how it is shown: counted file by file, folded into views, written as documents."""
