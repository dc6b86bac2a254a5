package org.huanjie.candidacy.review.criterion.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 县审查条件页 — by which edition a county reviews, its numbers, and who answers for its organs.
 *
 * @param mayChange whether the reader adopts, sets and seats, or reads alone
 * @param adopted what holds for an election today, in words
 */
public record CountyCriteriaPage(
        String action,
        String name,
        List<Crumb> crumbs,
        boolean mayChange,
        String adopted,
        List<Edition> editions,
        List<Option> adoptable,
        List<Setting> settings,
        List<Seat> seats,
        List<Option> organs,
        List<Option> accounts,
        Form form)
        implements Page {

    /**
     * 版本一行.
     *
     * @param state whether it is whole, and whom to ask where it is not
     */
    public record Edition(String href, String name, String issuer, String state) {}

    /** 设置一行. */
    public record Setting(String name, String word, String hint, String value) {}

    /** 席位一行. */
    public record Seat(String id, String organ, String account) {}

    @Override
    public int status() {
        return form.status();
    }
}
