package org.huanjie.access.web.account;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Page;

/** 开设账号页. */
public record NewAccountPage(
        int status,
        String signInName,
        String personName,
        String division,
        List<Choice> roles,
        List<Place> places,
        Optional<String> proposal,
        Optional<ConfirmPage.Second> second,
        List<String> faults)
        implements Page {

    /** 可选角色. */
    public record Choice(String value, String word, boolean chosen) {}

    /** 可选区划 — offered while typing. */
    public record Place(String code, String name) {}
}
