package dev.reckon.pool;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the outputs of this package write them: 17 digits for programs, six for people. */
final class Numbers {

    private static final MathContext ALL_DIGITS = new MathContext(17);
    private static final MathContext SHOWN_DIGITS = new MathContext(6);

    /** Powers of ten up to which numbers are written without an exponent. */
    private static final int PLAIN = 15;

    private Numbers() {}

    /** Writes a member; null when {@code value} is no finite number. */
    static void write(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(text(new BigDecimal(value).round(ALL_DIGITS)));
        } else {
            json.writeNull();
        }
    }

    /** Returns {@code value} in six digits, "-" when it is no finite number. */
    static String shown(double value) {
        return Double.isFinite(value) ? text(new BigDecimal(value).round(SHOWN_DIGITS)) : "-";
    }

    private static String text(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        int power = bare.precision() - bare.scale();
        return bare.signum() == 0 || Math.abs(power) <= PLAIN ? bare.toPlainString() : bare.toString();
    }
}
