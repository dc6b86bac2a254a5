package org.huanjie.briefing.web;

import java.util.List;
import org.huanjie.shell.web.Option;

/**
 * 纪要填报 — one entry of the minutes as a form.
 *
 * @param n its number, the end of its fields' names
 * @param problems the open problems that it can be about, and a new one
 * @param villages whose problem a new one would be; empty in a village's own meeting
 * @param owners who can do it; none chosen is whoever answers for the problem
 * @param task whether anything of the task is typed: its fields are shown
 */
public record BriefingEntry(
        int n,
        String said,
        String decision,
        List<Option> problems,
        List<Option> villages,
        List<Option> kinds,
        List<Option> risks,
        List<Option> owners,
        String due,
        boolean task) {}
