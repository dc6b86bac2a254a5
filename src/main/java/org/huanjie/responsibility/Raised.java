package org.huanjie.responsibility;

import java.util.UUID;
import org.huanjie.access.SignedIn;

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

    void enter(Matter matter, SignedIn by);
}
