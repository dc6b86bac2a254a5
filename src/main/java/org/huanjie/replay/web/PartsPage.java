package org.huanjie.replay.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.picture.ReceiptSlip;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.ShownStep;
import org.huanjie.shell.web.form.Form;

/** 部件页 — every part that pages are made of, in every state; its switch shows each in the dark. */
public record PartsPage(
        List<Crumb> crumbs,
        List<Sample> samples,
        List<Option> options,
        List<Option> longOptions,
        List<ShownStep> steps,
        List<Reason.Said> reasons,
        ReceiptSlip slip)
        implements Page {

    /** 样例 — a form in one state. */
    public record Sample(String state, Form form, boolean disabled) {}
}
