package dev.reckon.doc;

/** Where the stretches of a text stand in the file it was taken out of, for formats whose text is not the file itself. */
public sealed interface Origin permits PageLines, WordRuns {}
