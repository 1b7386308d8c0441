package health.fulfilment.api.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;

/**
 * The data folder, {@code ~/.fulfilment} unless {@code fulfilment.home} says otherwise. Nobody but its owner may read it.
 * Several nodes on one machine may share one: a secret is made once, whoever comes first.
 */
public record Home(Path folder) {

    public static final String PROPERTY = "fulfilment.home";

    private static final Object ONE_AT_A_TIME = new Object();

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** @throws UnusableHome if the folder cannot be made or written to */
    public static Home of(Environment environment) {
        String stated = environment.getProperty(PROPERTY, "");
        Home home =
                new Home(stated.isBlank() ? Path.of(System.getProperty("user.home"), ".fulfilment") : Path.of(stated));
        home.prepare();
        return home;
    }

    private void prepare() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                protectFolder(folder);
            }
        } catch (IOException e) {
            throw new UnusableHome(folder, "cannot be made: " + e, e);
        }
        if (!Files.isWritable(folder)) {
            throw new UnusableHome(folder, "is not writable for user " + System.getProperty("user.name"), null);
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /**
     * The content of a secret file; made by {@code fresh} if it does not exist yet. Complete or absent after a crash, never
     * half written; two processes that make it at once both get the same one.
     */
    public String secret(String name, Supplier<String> fresh) {
        Path file = secretFile(name, () -> (fresh.get() + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UnusableHome(folder, "holds " + name + ", which cannot be read: " + e, e);
        }
    }

    /** The secret file itself, for content that is no text; made as {@link #secret} makes it. */
    public Path secretFile(String name, Supplier<byte[]> fresh) {
        Path file = resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file, fresh);
            }
            return file;
        } catch (IOException e) {
            throw new UnusableHome(folder, "holds " + name + ", which cannot be written: " + e, e);
        }
    }

    private void make(Path file, Supplier<byte[]> fresh) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel guard =
                    FileChannel.open(resolve(".secrets.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // released when the channel is closed
                guard.lock();
                if (!Files.exists(file)) {
                    write(file, fresh.get());
                }
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        protect(unfinished, "rw-------");
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether nobody but its owner may read it. Where files have no such permissions, nobody can tell. */
    static boolean isPrivate(Path file) {
        try {
            return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    || PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            .endsWith("------");
        } catch (IOException e) {
            return false;
        }
    }

    /** Nobody but its owner may enter it from now on. */
    public static void protectFolder(Path folder) throws IOException {
        protect(folder, "rwx------");
    }

    private static void protect(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
