package org.huanjie.responsibility.visit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Sentence;

/** 反映事项 — where what a visit raised goes: the module of the lists implements it, and enters it as a problem in the same transaction. */
public interface Raised {

    /**
     * 一件事项 — one matter that villagers raised on a visit.
     *
     * @param id made on the device that recorded the visit, so that a second arrival enters nothing anew
     * @param kind which kind of problem it is, by the code of the lists
     * @param solved how it was settled on the spot; empty where it was not. It is a problem all the same, and closed by a second person
     */
    record Matter(UUID id, UUID visit, String village, String kind, String text, String solved) {}

    /** 类别 — a kind of problem: its code, its name, and whether it is still taken. */
    record Kind(String code, Sentence name, boolean open) {}

    /** 所成问题 — what a matter became: its number in the list, how far it is, by a message key, and its page. */
    record Entered(String number, String stateKey, boolean closed, String href) {}

    void enter(Matter matter, SignedIn by);

    /** The kinds of the village's county, in the order in which a form offers them. */
    List<Kind> kinds(String village);

    /** What the matters of a village's visits became, by matter. */
    Map<UUID, Entered> entered(String village);
}
