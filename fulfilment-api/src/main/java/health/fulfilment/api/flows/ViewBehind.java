package health.fulfilment.api.flows;

/** A view has not read the event yet that somebody wants to know the consequences of: to be tried again in a while. */
final class ViewBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewBehind(String view, long readTo, long position) {
        super("the view " + view + " has read up to " + readTo + ", not yet to " + position, null, false, false);
    }
}
