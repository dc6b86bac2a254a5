package org.huanjie.ledger;

/**
 * 行为 — something done that must be provable: a record whose components are the public facts of it.
 *
 * <p>Every component is written into the ledger and stays. So it holds no identity number, no phone, nothing that tells who was
 * handed a ballot, and nothing of how anyone voted; accounts appear by their sign-in name.
 */
public interface Act {

    /** What was done, as {@code module.past-tense}: {@code election.stage-entered}. Its sentence is the message {@code act.<kind>}. */
    String kind();

    /** The division it was done in, 2 to 12 digits. */
    String village();

    /** The sign-in name of who did it. */
    String by();
}
