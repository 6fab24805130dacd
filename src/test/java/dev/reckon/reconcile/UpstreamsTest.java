package dev.reckon.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.reckon.figure.Attribution.Type;
import dev.reckon.figure.Figure;
import dev.reckon.report.SampleText;
import dev.reckon.report.SampleText.Says;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamsTest {

    /** Each source stands in a text of its own: its type, its name, and after {@code >} whom it cites. */
    @ParameterizedTest(name = "{0} are {1}")
    @CsvSource(delimiter = '~', textBlock = """
                    # one authority
                    NAMED_PERSON:A. Bolov & NAMED_PERSON:Bolov                                  ~ 1
                    NAMED_PERSON:Bolov (1961) & NAMED_PERSON:Ada Bolov, 1984                    ~ 1
                    NAMED_PERSON:Bolov & NAMED_PERSON:Tarov>Ada Bolov                           ~ 1
                    OFFICIAL:The Commission of Inquiry & NAMED_PERSON:Tarov>Commission of Inquiry ~ 1
                    ORGANISATION:Relief Society (RS) & DOCUMENT:RS                              ~ 1
                    # several
                    NAMED_PERSON:Bolov (1961) & NAMED_PERSON:Tarov (1961)                       ~ 2
                    GENERIC:some historians & GENERIC:some historians                           ~ 2
                    NAMED_PERSON:Bolov & NAMED_PERSON:Tarov>Grain Board                         ~ 2
                    """)
    void countsAuthorities(String sources, int expected) {
        List<Figure> figures = new ArrayList<>();
        for (String source : sources.split(" & ", -1)) {
            figures.add(figure(source, figures.size()));
        }
        assertEquals(
                expected, Arrays.stream(new Upstreams().of(figures)).distinct().count());
    }

    private static Figure figure(String source, int number) {
        String[] parts = source.split("[:>]", -1);
        Says says = SampleText.about("500").by(parts[1], Type.valueOf(parts[0]));
        return new SampleText("text-" + number + ".txt", "")
                .says(parts[1] + " has {about 500}.", parts.length > 2 ? says.citing(parts[2]) : says)
                .read()
                .figures()
                .get(0);
    }
}
