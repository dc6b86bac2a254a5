package org.huanjie.mobilisation.contact.web;

import java.util.List;
import org.huanjie.shell.print.Posted;
import org.huanjie.shell.print.Sheet;

/** 委托投票书 — a form for each voter who is away, with the name in it and what only they can write left blank (R-PX-1). */
public record ProxyFormSheet(
        String title,
        String place,
        String vote,
        String day,
        List<Form> forms,
        String absences,
        String kinships,
        List<String> rules,
        List<String> reporting)
        implements Sheet, Posted {

    /** 一份委托书. */
    public record Form(String principal, String group) {}
}
