package org.huanjie.roll.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;

/** 留存的异议 — objections whose personal words go in time; every module that receives objections keeps its own. */
public interface KeptObjections {

    /** 留存 — an objection whose words are still kept; {@code contact} while it says how to reach who objected. */
    record Kept(UUID id, ElectionId election, String village, boolean decided, boolean contact) {}

    /** The counties in which any are kept. */
    List<String> counties();

    /** Those of a county, by village and election. */
    List<Kept> kept(String county);

    /** How to reach who objected goes. */
    void forgetContact(UUID id);

    /** Who objected, what they said and what they were answered goes. */
    void forget(UUID id, LocalDate on);
}
