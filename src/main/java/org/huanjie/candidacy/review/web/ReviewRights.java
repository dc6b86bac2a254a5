package org.huanjie.candidacy.review.web;

import java.util.Collection;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.remedy.Bars;

/** 第三人 — whether a person of the county took no part in what was decided, so that they may settle, confirm or hear an appeal. */
final class ReviewRights {

    private ReviewRights() {}

    static boolean settles(Collection<String> deciders, SignedIn who) {
        return Bars.isOfCounty(who) && !deciders.contains(who.signInName());
    }
}
