package health.fulfilment.core.axon;

import health.fulfilment.core.shared.Command;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Names each command after its noun's sealed interface, so that one handler per noun takes them all. */
public final class CommandName implements MessageDispatchInterceptor<CommandMessage<?>> {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            Class<?> sealed = Arrays.stream(type.getInterfaces())
                    .filter(i -> i.isSealed() && Command.class.isAssignableFrom(i))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(type + " belongs to no sealed command interface"));
            boolean ofNoun = List.of(sealed.getInterfaces()).contains(Command.class);
            return ofNoun ? sealed.getSimpleName() : computeValue(sealed);
        }
    };

    /** The name under which commands of this class are handled, for example {@code PrescriptionCommand}. */
    public static String of(Class<? extends Command> type) {
        return NAMES.get(type);
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (_, message) -> message.getPayload() instanceof Command command
                ? new GenericCommandMessage<>(message, NAMES.get(command.getClass()))
                : message;
    }
}
