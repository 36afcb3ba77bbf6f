package risksim.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Records to JSON and back. Keys stand in the order of the records, numbers come back bit by bit. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .addModule(new SimpleModule()
                    .addSerializer(new Maybe())
                    .addSerializer(new Word())
                    .addSerializer(double.class, new Number64())
                    .addSerializer(Double.class, new Number64())
                    .addSerializer(double[].class, new Column<>(double[].class))
                    .addSerializer(long[].class, new Column<>(long[].class)))
            .build();

    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    /** One value on one line. */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, impossible);
        }
    }

    /** One value for people to read, with a line end. */
    public static String write(Object value) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(value) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, impossible);
        }
    }

    /**
     * Reads what {@link #line} or {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** What is absent is null. */
    @SuppressWarnings("rawtypes")
    private static final class Maybe extends StdSerializer<Optional> {
        private static final long serialVersionUID = 1;

        Maybe() {
            super(Optional.class);
        }

        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider writers) throws IOException {
            if (value.isPresent()) {
                writers.defaultSerializeValue(value.get(), out);
            } else {
                out.writeNull();
            }
        }
    }

    /** A constant as files write it: {@code EMERGENT_AGENCY} is {@code emergent-agency}. */
    @SuppressWarnings("rawtypes")
    private static final class Word extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1;

        Word() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider writers) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** A column of numbers stands on one line, however the rest is laid out. */
    private static final class Column<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1;

        Column(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T column, JsonGenerator out, SerializerProvider writers) throws IOException {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < Array.getLength(column); i++) {
                cells.add(line(Array.get(column, i)));
            }
            out.writeRawValue("[" + String.join(",", cells) + "]");
        }
    }

    /** Numbers without an end cannot be told in JSON; they are null, and a number that is none is refused. */
    private static final class Number64 extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        Number64() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider writers) throws IOException {
            if (value.isNaN()) {
                throw new IllegalArgumentException("NaN is no number to keep");
            }
            if (value.isInfinite()) {
                out.writeNull();
            } else {
                out.writeNumber(value);
            }
        }
    }
}
