package org.huanjie.access.waiting;

import java.util.List;
import org.huanjie.access.who.SignedIn;

/** 待办来源 — what of a module waits for a person; the page of today gathers all of them. */
public interface WaitingSource {

    /** All kinds that it knows; {@code waiting.csv} holds the same, each with the state in which it waits. */
    List<WaitingKind> kinds();

    /** What waits for this person now, in any order: in as many statements for a county as for a village. */
    List<Waiting> of(SignedIn who);
}
