package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored today must be readable for ever, and mean the same bytes. Each event has a sample in
 * {@code src/test/resources/events}, one line of JSON with every component present. A sample never changes; an event that
 * gains an optional component gains a second sample, {@code <name>.2.json}.
 */
class GoldenSamplesTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "events");
    private static final EventNames NAMES = EventNames.ofAllNouns();

    private final EventMapper mapper = new EventMapper();
    private final NamedSerializer serializer = new NamedSerializer(NAMES);

    static Stream<String> names() {
        return NAMES.all().stream();
    }

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES).sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEventHasASample(String name) {
        assertThat(SAMPLES.resolve(name + ".json"))
                .as("write one line of JSON with every component of %s: it is the promise to read it for ever", name)
                .exists();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAndWrittenBackByteForByte(Path sample) throws IOException {
        String name = nameOf(sample);
        String text = Files.readString(sample).stripTrailing();

        Event event = mapper.read(text, NAMES.typeOf(name));
        assertThat(mapper.write(event)).isEqualTo(text);

        Object fromAxon = serializer.deserialize(new SimpleSerializedObject<>(text, String.class, name, null));
        assertThat(fromAxon).isEqualTo(event);
        assertThat(serializer.serialize(event, String.class).getData()).isEqualTo(text);
        assertThat(serializer.serialize(event, String.class).getType().getName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRecordedNoSaysItselfThatItIsOne(Path sample) throws IOException {
        String name = nameOf(sample);
        Event event = mapper.read(Files.readString(sample).stripTrailing(), NAMES.typeOf(name));
        if (event instanceof Judged judged) {
            assertThat(judged.refused())
                    .isEqualTo(name.endsWith("-refused") || name.equals("prescription-not-routable"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleShowsEveryComponentUnlessALaterOneDoes(Path sample) throws IOException {
        String text = latest(nameOf(sample));
        List<String> missing = Stream.of(NAMES.typeOf(nameOf(sample)).getRecordComponents())
                .map(component -> component.getName())
                .filter(component -> !text.contains("\"" + component + "\":"))
                .toList();
        assertThat(missing).as("components that no sample shows").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatALaterVersionAddsIsIgnoredWhenRead(Path sample) throws IOException {
        String text = Files.readString(sample).stripTrailing();
        String later = text.substring(0, text.length() - 1) + ",\"addedLater\":{\"a\":[1]}}";
        Class<? extends Event> type = NAMES.typeOf(nameOf(sample));
        assertThat((Object) mapper.read(later, type)).isEqualTo(mapper.read(text, type));
    }

    @Test
    void noEventIsMissingFromTheNouns() {
        Set<String> recorded = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("health.fulfilment.core").stream()
                        .filter(type -> type.isAssignableTo(Event.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(names().map(name -> NAMES.typeOf(name).getName()))
                .as("an event of a noun that is not among core.axon.Nouns cannot be stored")
                .containsExactlyInAnyOrderElementsOf(recorded);
    }

    private static String nameOf(Path sample) {
        return sample.getFileName().toString().replaceFirst("(\\.[0-9]+)?\\.json$", "");
    }

    private static int number(Path sample) {
        String[] parts = sample.getFileName().toString().split("\\.");
        return parts.length == 3 ? Integer.parseInt(parts[1]) : 1;
    }

    private static String latest(String name) throws IOException {
        try (Stream<Path> samples = samples()) {
            Path last = samples.filter(sample -> nameOf(sample).equals(name))
                    .max(Comparator.comparingInt(GoldenSamplesTest::number))
                    .orElseThrow();
            return Files.readString(last);
        }
    }
}
