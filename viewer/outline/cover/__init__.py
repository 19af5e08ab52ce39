"""The facts on a cover: who files, from where, which boxes are checked, which securities."""
