package org.huanjie.messaging.recipient;

import java.util.List;
import java.util.UUID;
import org.huanjie.region.DivisionCode;

/** 收件人来源 — a module's people, by class and division. Each module that has people implements it; none hands out a telephone. */
public interface Recipients {

    /** The module's name, which stands beside the telephones of its people. */
    String owner();

    List<RecipientClass> classes();

    /** Those of one of its classes in a division and below it, as far as the present scope reaches. */
    List<Recipient> of(RecipientClass wanted, DivisionCode within);

    /** Whether this is still a person of its own, in the present scope: whoever is not has no telephone here any more. */
    boolean knows(UUID person);
}
