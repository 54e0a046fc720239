"""Lost letters and gaps in the words of an export, weighed with their neighbours.

Each place has several readings, as printed among them; one sum of costs decides. The rules that
mend the places, each in its stage, ask here.
"""
