package risksim.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every message that an actor permits has a handler: a message without one would be dropped without a word. */
class ProtocolTest {
    @TestFactory
    Stream<DynamicTest> every_permitted_message_is_handled() {
        return Stream.of(AgentActor.Command.class, TableActor.Command.class, Conductor.Message.class)
                .flatMap(protocol -> Arrays.stream(protocol.getPermittedSubclasses())
                        .map(message -> DynamicTest.dynamicTest(message.getName(), () -> assertThat(source(protocol))
                                .contains("onMessage(" + message.getSimpleName() + ".class"))));
    }

    private static String source(Class<?> protocol) throws IOException {
        return Files.readString(Path.of(
                "src/main/java/risksim/actor", protocol.getEnclosingClass().getSimpleName() + ".java"));
    }
}
