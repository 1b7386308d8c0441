package health.fulfilment.api.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the one application that uses the data folder; the operating system releases it when that process ends.
 *
 * <p>Within one process a set keeps the second from even opening the file: closing any handle of a file gives up all of the
 * process's locks on it (POSIX fcntl).
 */
final class DataFolderLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataFolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DataFolderLock take(Path file) {
        if (!HELD_HERE.add(file)) {
            throw inUse(file);
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            if (!taken) {
                channel.close();
                throw inUse(file);
            }
            return new DataFolderLock(file, channel);
        } catch (IOException e) {
            throw new UnusableDatabase("The lock " + file + " cannot be written: " + e, e);
        } finally {
            if (!taken) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static UnusableDatabase inUse(Path file) {
        return new UnusableDatabase(
                "Another running application uses the data folder " + file.getParent()
                        + ". Stop it, or start this one with another folder: --fulfilment.home=<folder>.",
                null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
