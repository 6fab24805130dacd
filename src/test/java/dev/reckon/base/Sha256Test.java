package dev.reckon.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** FIPS 180-4, example B.1. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void givesThePublishedDigestOfAbc() {
        assertEquals(OF_ABC, Sha256.of("abc"));
        assertNotEquals(OF_ABC, Sha256.of("abd"));
    }

    @Test
    void readsTextAsUtf8() {
        assertEquals(Sha256.of("é".getBytes(StandardCharsets.UTF_8)), Sha256.of("é"));
        assertNotEquals(Sha256.of("é".getBytes(StandardCharsets.ISO_8859_1)), Sha256.of("é"));
    }
}
