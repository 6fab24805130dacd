package dev.reckon.stats;

import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Reference values beside the tests, and comparison with a tolerance stated each time. */
public final class Reference {

    private Reference() {}

    /** Reads a JSON file beside the tests; names ending in {@code .gz} are unpacked. */
    public static JsonNode read(String name) {
        try (InputStream raw = Objects.requireNonNull(Reference.class.getResourceAsStream(name), name);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the entries of an array. */
    public static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Returns the field names of an object. */
    public static Stream<String> names(JsonNode object) {
        Iterable<String> all = () -> named(object);
        return StreamSupport.stream(all.spliterator(), false);
    }

    private static Iterator<String> named(JsonNode object) {
        return object.fieldNames();
    }

    /** Returns a number that may be written as a string, such as {@code "Infinity"} or a 25-digit decimal. */
    public static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.textValue()) : node.doubleValue();
    }

    /** Returns an array of numbers. */
    public static double[] numbers(JsonNode array) {
        return each(array).mapToDouble(Reference::number).toArray();
    }

    /** Returns one column of an array of pairs. */
    public static double[] column(JsonNode pairs, int column) {
        return each(pairs).mapToDouble(pair -> number(pair.get(column))).toArray();
    }

    /**
     * Fails unless the two agree to {@code relative} of the expected size; an expected zero needs {@code floor} or
     * less.
     */
    public static void near(double expected, double actual, double relative, double floor, String what) {
        double error = Math.abs(expected - actual);
        if (!(error <= Math.max(relative * Math.abs(expected), floor)) && Double.compare(expected, actual) != 0) {
            fail(what + ": expected " + expected + ", got " + actual + ", relative error " + error / Math.abs(expected)
                    + " over " + relative);
        }
    }

    /** Fails unless the two agree to {@code relative} of the expected size. */
    public static void near(double expected, double actual, double relative, String what) {
        near(expected, actual, relative, 0, what);
    }
}
