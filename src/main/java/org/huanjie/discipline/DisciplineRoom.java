package org.huanjie.discipline;

import java.util.Optional;
import org.huanjie.access.who.SignedIn;

/** 纪律工作 — a part of discipline, as the page of discipline offers it to a person. */
public interface DisciplineRoom {

    /** The way in for this person; empty where there is nothing for them. */
    Optional<Entrance> entrance(SignedIn who);

    /**
     * 纪律工作入口 — the way into one part.
     *
     * @param title the message key of its name
     * @param what the message key of the sentence that says what is done there
     * @param href where it leads
     * @param order where it stands among all: 10, 20, …
     */
    record Entrance(String title, String what, String href, int order) {}
}
