package health.fulfilment.api.home;

import java.nio.file.Path;
import org.springframework.mock.env.MockEnvironment;

/** Keys made in a folder of the test's own. */
public final class TestKeys {

    private TestKeys() {}

    public static Keys in(Path folder) {
        return new Keys(new Home(folder), new MockEnvironment());
    }
}
