package org.huanjie.access.web.help;

import java.util.List;
import org.huanjie.shell.Words;

/** 帮助步骤 — the sentences of a part: four for every part, so that a page is taken in at a glance. */
final class HelpSteps {

    private HelpSteps() {}

    static List<String> of(String part, Words words) {
        return List.of(
                words.of("help.first." + part),
                words.of("help.second." + part),
                words.of("help.third." + part),
                words.of("help.fourth." + part));
    }
}
