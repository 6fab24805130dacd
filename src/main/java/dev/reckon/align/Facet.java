package dev.reckon.align;

import java.util.Locale;

/** What two figures may differ in although they stand for one number. */
public enum Facet {
    /** They measure in units that cannot be compared. */
    UNIT,
    /** What happened: killed, arrested, displaced. */
    ACT,
    /** Where. */
    PLACE,
    /** When. */
    TIME,
    /** The named event. */
    EVENT,
    /** Who. */
    POPULATION,
    /** What else the words say is counted. */
    CONTENT,
    /** Of what. */
    CAUSE,
    /** How the count is defined: excess deaths, direct deaths. */
    DEFINITION;

    /** Returns the name for people. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
