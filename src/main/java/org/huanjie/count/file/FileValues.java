package org.huanjie.count.file;

import org.huanjie.law.Setting;
import org.huanjie.law.Setting.Values;

/**
 * 计票文件的取值 — what a count file may say of a setting: what the law allows, and more where no seat depends on it. A
 * file of docs/count-file.md that was once published must stay readable, in whatever village of whatever province.
 */
final class FileValues {

    private FileValues() {}

    static Values of(Setting setting) {
        return switch (setting) {
            case PROXY_DEADLINE -> Values.numbersOrUnset(0, 365);
            case CANDIDATE_AGENT -> Values.wordsOrUnset("NONE", "LINEAL_KIN");
            case FINAL_LIST_DAYS -> Values.numbersOrUnset(3, 10);
            case SELF_NOMINATION_DAYS -> Values.numbersOrUnset(0, 365);
            case SELF_NOMINATION_BACKERS -> Values.numbersOrUnset(0, 9999);
            case NOMINATORS -> Values.numbers(1, 9999);
            case RERUN_DEADLINE -> Values.numbers(0, 365);
            case MIN_MEMBERS_TO_CLOSE -> Values.numbers(1, 7);
            case ROLL_PUBLISH_DAYS -> Values.numbers(20, 365);
            default -> setting.takes();
        };
    }
}
