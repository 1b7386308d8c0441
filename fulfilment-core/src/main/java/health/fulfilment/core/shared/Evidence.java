package health.fulfilment.core.shared;

/** Facts read from another stream, with the version at which they were read. */
public record Evidence<F>(String stream, long version, F facts) {

    public Relied relied() {
        return new Relied(stream, version);
    }
}
