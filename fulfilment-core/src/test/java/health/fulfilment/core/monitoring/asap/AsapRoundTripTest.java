package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.monitoring.asap.AsapSettings.CompoundQuantity;
import health.fulfilment.core.monitoring.asap.PdmpFill.Amounts;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a file comes out of it again, for random reports. The seed is in each test's name and message. */
class AsapRoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reading_a_file_back_gives_the_values_of_its_reports(long seed) {
        ChanceReports chance = new ChanceReports(new Random(seed));
        AsapSettings settings = chance.settings();
        List<PdmpReport> reports = chance.reports();
        AsapFile file = new AsapWriter(settings).write(HEADER, reports);
        assertThat(file.summary().faults()).as("seed %d", seed).isEmpty();
        assertThat(file.text().chars()).as("seed %d", seed).allMatch(c -> c < 127);
        AsapAcknowledgement acknowledged = AsapAcknowledgement.of(file.text(), settings);
        assertThat(acknowledged.faults()).as("seed %d", seed).isEmpty();
        assertThat(acknowledged.records()).as("seed %d", seed).isEqualTo(reports.size());
        List<Read> read = read(file.text());
        for (int i = 0; i < reports.size(); i++) {
            String where = "seed " + seed + ", report " + i;
            same(where, settings, reports.get(i), read.get(i));
            assertThat(file.summary().sent().get(i).key())
                    .as(where)
                    .isEqualTo(DuplicateKey.of(read.get(i).pharmacy, read.get(i).dispensing))
                    .isEqualTo(DuplicateKey.of(reports.get(i), settings));
        }
    }

    /** The segments of one dispensing. */
    private record Read(
            AsapSegment pharmacy,
            AsapSegment patient,
            AsapSegment dispensing,
            List<AsapSegment> prescriber,
            List<AsapSegment> ingredients) {}

    private static List<Read> read(String file) {
        List<Read> records = new ArrayList<>();
        AsapSegment pharmacy = null;
        AsapSegment patient = null;
        for (AsapSegment segment : AsapReader.read(file).orElseThrow().segments()) {
            switch (segment.name()) {
                case "PHA" -> pharmacy = segment;
                case "PAT" -> patient = segment;
                case "DSP" -> records.add(new Read(pharmacy, patient, segment, new ArrayList<>(), new ArrayList<>()));
                case "PRE" -> records.getLast().prescriber.add(segment);
                case "CDI" -> records.getLast().ingredients.add(segment);
                default -> assertThat(segment.name()).isIn("TH", "IS", "AIR", "TP", "TT");
            }
        }
        return records;
    }

    private static void same(String where, AsapSettings settings, PdmpReport report, Read read) {
        boolean five = settings.version() == AsapVersion.V5_0;
        PdmpFill fill = report.fill();
        assertThat(read.pharmacy.value(3)).as(where).isEqualTo(report.pharmacy().dea());
        assertThat(read.patient.value(7))
                .as(where)
                .isEqualTo(capitals(report.patient().name().last()));
        assertThat(read.patient.value(8))
                .as(where)
                .isEqualTo(capitals(report.patient().name().first()));
        assertThat(read.patient.value(12))
                .as(where)
                .isEqualTo(capitals(report.patient().address().line1()));
        assertThat(date(read.patient.value(18)))
                .as(where)
                .isEqualTo(report.patient().birthDate());
        assertThat(read.patient.value(19)).as(where).isEqualTo(report.patient().gender());
        assertThat(read.dispensing.value(1)).as(where).isEqualTo(report.status().code());
        assertThat(read.dispensing.value(2)).as(where).isEqualTo(fill.rxNumber());
        assertThat(date(read.dispensing.value(3))).as(where).isEqualTo(fill.written());
        assertThat(Integer.parseInt(read.dispensing.value(4))).as(where).isEqualTo(fill.refillsAuthorised());
        assertThat(date(read.dispensing.value(5))).as(where).isEqualTo(fill.filled());
        assertThat(Integer.parseInt(read.dispensing.value(6))).as(where).isEqualTo(fill.fillNumber());
        assertThat(Integer.parseInt(read.dispensing.value(10))).as(where).isEqualTo(fill.daysSupply());
        assertThat(Integer.parseInt(read.dispensing.value(13))).as(where).isEqualTo(fill.partialFill());
        assertThat(read.prescriber)
                .as(where)
                .singleElement()
                .satisfies(prescriber -> assertThat(prescriber.value(2))
                        .isEqualTo(report.prescriber().dea()));
        sameQuantities(where, settings, fill, read);
        if (five) {
            assertThat(read.dispensing.value(27))
                    .as(where)
                    .isEqualTo(clock(fill.times().filled()));
            assertThat(read.dispensing.value(34)).as(where).isEqualTo(fill.schedule());
        }
    }

    private static void sameQuantities(String where, AsapSettings settings, PdmpFill fill, Read read) {
        Compounded compound = (Compounded) fill.product();
        assertThat(read.ingredients).as(where).hasSameSizeAs(compound.ingredients());
        for (int i = 0; i < read.ingredients.size(); i++) {
            AsapSegment ingredient = read.ingredients.get(i);
            assertThat(ingredient.value(1)).as(where).isEqualTo(String.valueOf(i + 1));
            assertThat(ingredient.value(3))
                    .as(where)
                    .isEqualTo(compound.ingredients().get(i).id());
            assertThat(new BigDecimal(ingredient.value(4)))
                    .as(where)
                    .isEqualByComparingTo(
                            compound.ingredients().get(i).amounts().dispensed());
        }
        Amounts told = settings.compoundQuantity() == CompoundQuantity.FIRST_INGREDIENT
                ? compound.ingredients().getFirst().amounts()
                : fill.amounts();
        assertThat(new BigDecimal(read.dispensing.value(9))).as(where).isEqualByComparingTo(told.dispensed());
        assertThat(read.dispensing.value(11)).as(where).isEqualTo(told.unit().code());
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static LocalDate date(String digits) {
        return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String clock(Instant time) {
        return time.toString().replaceAll(".*T|:", "");
    }
}
