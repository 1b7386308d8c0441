package health.fulfilment.api.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndForItsOwnerOnly() throws IOException {
        Home home = new Home(folder);
        String first = home.secret("a.key", RandomSecret::base64);

        assertThat(home.secret("a.key", RandomSecret::base64)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whoeverComesAtOnceGetsTheSameSecret() throws Exception {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            tasks.add(() -> new Home(folder).secret("b.key", RandomSecret::base64));
        }
        Set<String> secrets = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<String> secret : threads.invokeAll(tasks)) {
                secrets.add(secret.get());
            }
        }

        assertThat(secrets).hasSize(1);
    }

    @Test
    void aFolderIsMadeForItsOwnerOnly() throws IOException {
        Path inner = folder.resolve("not/there/yet");
        Home.of(new MockEnvironment().withProperty(Home.PROPERTY, inner.toString()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Home.of(new MockEnvironment().withProperty(Home.PROPERTY, file.toString())))
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aKeyOfTheSandboxSaysThatItIsOne() throws IOException {
        byte[] key = TestKeys.in(folder).read(Keys.Name.ENCRYPTION);

        assertThat(key).hasSize(32);
        assertThat(Files.readString(folder.resolve("encryption.key"))).startsWith("sandbox-");
        assertThat(TestKeys.in(folder).read(Keys.Name.ENCRYPTION)).isEqualTo(key);
    }

    @Test
    void aKeyThatIsNoneIsNamedButNotShown() throws IOException {
        Files.writeString(folder.resolve("encryption.key"), "sandbox-!!!");

        assertThatThrownBy(() -> TestKeys.in(folder).read(Keys.Name.ENCRYPTION))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("encryption")
                .hasMessageNotContaining("!!!");
    }
}
