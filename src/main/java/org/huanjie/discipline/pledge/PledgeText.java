package org.huanjie.discipline.pledge;

import org.huanjie.shell.text.Digests;

/**
 * 承诺书文本 — the words of a pledge, in one edition.
 *
 * @param source on what it rests
 * @param english empty where a county wrote its own in Chinese alone
 */
public record PledgeText(PledgeKind kind, String edition, String source, String chinese, String english) {

    /** As it is read in this language; in Chinese where there is no other. */
    public String words(boolean inChinese) {
        return inChinese || english.isEmpty() ? chinese : english;
    }

    /** The digest of the words that were read. */
    public String digest(boolean inChinese) {
        return Digests.hex(words(inChinese));
    }
}
