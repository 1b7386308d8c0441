package health.fulfilment.rules.evaluation;

/**
 * One rule: what it says of a case under the law of the day. Pure.
 *
 * @param <C> the kind of case
 */
@FunctionalInterface
interface Rule<C> {

    Judgement judge(C question, Law law);
}
