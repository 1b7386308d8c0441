package health.fulfilment.core.monitoring.asap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a file apart. The terminator is whatever TH09 declares; line ends after it are skipped.
 *
 * @param ended whether nothing follows the last terminator
 */
record AsapReader(char terminator, List<AsapSegment> segments, boolean ended) {

    private static final int ELEMENTS_OF_HEADER = 9;

    /** Empty if the file does not begin with a header that declares a terminator and ends with it. */
    static Optional<AsapReader> read(String file) {
        int declared = placeOfTerminator(file);
        if (!file.startsWith("TH*") || declared < 0 || declared + 1 >= file.length()) {
            return Optional.empty();
        }
        char terminator = file.charAt(declared);
        return file.charAt(declared + 1) == terminator
                ? Optional.of(read(file, declared + 1, terminator))
                : Optional.empty();
    }

    private static AsapReader read(String file, int endOfHeader, char terminator) {
        List<AsapSegment> segments = new ArrayList<>();
        segments.add(AsapSegment.parse(file.substring(0, endOfHeader)));
        int from = endOfHeader + 1;
        for (int to = file.indexOf(terminator, from); to >= 0; to = file.indexOf(terminator, from)) {
            segments.add(AsapSegment.parse(withoutLineEnd(file.substring(from, to))));
            from = to + 1;
        }
        return new AsapReader(
                terminator,
                List.copyOf(segments),
                withoutLineEnd(file.substring(from)).isEmpty());
    }

    /** Behind the ninth separator; negative if there are not so many. */
    private static int placeOfTerminator(String file) {
        int separator = -1;
        for (int i = 0; i < ELEMENTS_OF_HEADER; i++) {
            separator = file.indexOf('*', separator + 1);
            if (separator < 0) {
                return -1;
            }
        }
        return separator + 1;
    }

    private static String withoutLineEnd(String text) {
        return text.replaceFirst("^[\r\n]+", "");
    }
}
