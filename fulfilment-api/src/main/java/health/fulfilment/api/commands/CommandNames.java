package health.fulfilment.api.commands;

import health.fulfilment.core.shared.Command;

/** Commands are known on the bus by their noun's sealed interface: one handler decides all of them. */
final class CommandNames {

    private static final ClassValue<Class<?>> NOUNS = new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
            for (Class<?> each : type.getInterfaces()) {
                if (each.isSealed() && Command.class.isAssignableFrom(each)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(type + " belongs to no sealed interface of commands");
        }
    };

    private CommandNames() {}

    static Class<?> nounOf(Command command) {
        return NOUNS.get(command.getClass());
    }

    static String nameOf(Command command) {
        return nounOf(command).getSimpleName();
    }
}
