package data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

// libraries: jackson-core

/** JSON as a stream of tokens with Jackson's core. */
public class JacksonStreaming {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String MEASUREMENTS = """
            {"station": "Z\\u00fcrich \\ud83d\\ude00", "values": [1, -2.5, 3e10, 123456789012345678901234567890, 0.1],
             "ok": true, "error": null, "nested": {"a": {"b": [[], {}]}}}
            """;

    public static void main(String[] args) throws IOException {
        tokens(FACTORY.createParser(MEASUREMENTS));
        tokens(FACTORY.createParser(new StringReader(MEASUREMENTS)));
        tokens(FACTORY.createParser(new ByteArrayInputStream(MEASUREMENTS.getBytes(StandardCharsets.UTF_8))));
        tokens(FACTORY.createParser(MEASUREMENTS.getBytes(StandardCharsets.UTF_16BE)));

        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(out);
        }
        System.out.println(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes).setPrettyPrinter(new DefaultPrettyPrinter())) {
            write(out);
        }
        System.out.println(bytes.toString(StandardCharsets.UTF_8));

        try (JsonParser numbers = FACTORY.createParser("[1, 2147483648, 1.5, 1e400, 12345678901234567890]")) {
            numbers.nextToken();
            while (numbers.nextToken() != JsonToken.END_ARRAY) {
                System.out.println(numbers.getNumberType() + " " + numbers.getNumberValue() + " "
                        + numbers.getDecimalValue().scale());
            }
        }

        JsonParser filtered = new FilteringParserDelegate(
                FACTORY.createParser(MEASUREMENTS),
                new JsonPointerBasedFilter("/nested/a"),
                Inclusion.INCLUDE_ALL_AND_PATH,
                false);
        StringWriter selected = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(selected)) {
            while (filtered.nextToken() != null) {
                out.copyCurrentEvent(filtered);
            }
        }
        System.out.println(
                selected + " " + JsonPointer.compile("/a/0/b~1c").tail().getMatchingIndex());

        try (JsonParser async = FACTORY.createNonBlockingByteArrayParser()) {
            ByteArrayFeeder feeder = (ByteArrayFeeder) async.getNonBlockingInputFeeder();
            byte[] document = MEASUREMENTS.getBytes(StandardCharsets.UTF_8);
            StringBuilder seen = new StringBuilder();
            for (int at = 0; at < document.length; at += 7) {
                feeder.feedInput(document, at, Math.min(at + 7, document.length));
                JsonToken token;
                while ((token = async.nextToken()) != JsonToken.NOT_AVAILABLE) {
                    seen.append(token.asString() == null ? token.name() : token.asString())
                            .append(' ');
                }
            }
            feeder.endOfInput();
            System.out.println(seen + " " + async.nextToken());
        }

        JsonFactory lenient = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        tokens(lenient.createParser("{/* c */ a: 'b', list: [NaN, -Infinity,], }"));

        for (String broken : List.of(
                "{\"a\":}", "[1,,2]", "{\"a\": \"unfinished", "[01]", "tru", "[1 2]", "{\"\\x\": 1}", "]", "[1.]")) {
            try (JsonParser parser = FACTORY.createParser(broken)) {
                while (parser.nextToken() != null) {}
                System.out.println("accepted " + broken);
            } catch (JsonProcessingException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getOriginalMessage() + " at "
                        + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr());
            }
        }
        JsonFactory strict = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(20).build())
                .build();
        try (JsonParser parser = strict.createParser("[".repeat(30))) {
            while (parser.nextToken() != null) {}
        } catch (JsonProcessingException e) {
            System.out.println(e.getOriginalMessage());
        }
        try (JsonGenerator out = FACTORY.createGenerator(new StringWriter())) {
            out.writeStartObject();
            out.writeString("no name before");
        } catch (JsonProcessingException e) {
            System.out.println(e.getMessage());
        }
        large();
    }

    private static void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", "quote \" slash / control \u0001 line\u2028 emoji \ud83d\ude00 \u00fc");
        out.writeNumberField("int", Integer.MIN_VALUE);
        out.writeNumberField("long", Long.MAX_VALUE);
        out.writeNumberField("double", 1.0E-5);
        out.writeNumberField("float", 3.4f);
        out.writeNumberField("decimal", new BigDecimal("1.10"));
        out.writeNumberField("integer", BigInteger.TWO.pow(100));
        out.writeBooleanField("flag", false);
        out.writeNullField("nothing");
        out.writeBinaryField("bytes", new byte[] {0, 1, 2, (byte) 0xff});
        out.writeFieldName("array");
        out.writeArray(new int[] {1, 2, 3}, 0, 3);
        out.writeObjectFieldStart("empty");
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void tokens(JsonParser parser) throws IOException {
        StringBuilder line = new StringBuilder();
        try (parser) {
            while (parser.nextToken() != null) {
                JsonToken token = parser.currentToken();
                line.append(
                        token.isScalarValue() || token == JsonToken.FIELD_NAME ? parser.getText() : token.asString());
                if (token.isNumeric()) {
                    line.append('~').append(parser.getDoubleValue());
                }
                line.append(parser.getParsingContext().pathAsPointer()).append(' ');
            }
        }
        System.out.println(line);
    }

    /** More than any buffer holds. */
    private static void large() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartArray();
            for (int i = 0; i < 3000; i++) {
                out.writeStartObject();
                out.writeNumberField("id" + i % 700, i * 31L);
                out.writeStringField("name", "value \u20ac " + "x".repeat(i % 50));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        long sum = 0;
        int characters = 0;
        try (JsonParser parser = FACTORY.createParser(bytes.toByteArray())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    sum += parser.getLongValue();
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    characters += parser.getTextLength();
                }
            }
        }
        System.out.println(bytes.size() + " " + sum + " " + characters + " " + Arrays.hashCode(bytes.toByteArray()));
    }
}
