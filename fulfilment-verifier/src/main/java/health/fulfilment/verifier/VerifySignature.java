package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code verify-signature}: 0 if everything holds, 1 if something does not, 2 if it cannot be told. */
@Command(
        name = "verify-signature",
        mixinStandardHelpOptions = true,
        description = "Says who signed a prescription, when, with which factors, and whether it holds. Asks no server.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything holds", "1:something does not hold", "2:the files cannot be read"})
public final class VerifySignature implements Callable<Integer> {

    @Parameters(paramLabel = "EVIDENCE", description = "a signed prescription, as the application gives it out (JSON)")
    private Path evidence = Path.of("");

    @Option(
            names = "--trust",
            paramLabel = "CERTIFICATES",
            required = true,
            description = "certificates of those whom you trust to name signers (PEM)")
    private Path trust = Path.of("");

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    public static void main(String... arguments) {
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new VerifySignature()).setOut(out).setErr(err).execute(arguments);
    }

    @Override
    public Integer call() {
        SignatureCheck.Result result;
        try {
            SignedPrescription signed =
                    JsonMapper.shared().readValue(Files.readString(evidence), SignedPrescription.class);
            result = SignatureCheck.of(signed, certificates());
        } catch (IOException | CertificateException | JacksonException | NullPointerException e) {
            spec.commandLine().getErr().println("Cannot be read: " + e.getMessage());
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(result));
        } else {
            result.lines().forEach(line -> out.println((line.holds() ? "holds   " : "FAILS   ") + line.sentence()));
            out.println(result.holds() ? "The signature holds." : "The signature does not hold.");
        }
        return result.holds() ? 0 : 1;
    }

    private List<X509Certificate> certificates() throws IOException, CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream in = Files.newInputStream(trust)) {
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                certificates.add((X509Certificate) each);
            }
        }
        return certificates;
    }
}
