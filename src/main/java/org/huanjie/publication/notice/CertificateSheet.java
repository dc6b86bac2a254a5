package org.huanjie.publication.notice;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/**
 * 当选证书 — one page for each person elected, to be sealed by the organ that issues it (R-WN-19); its number and day are
 * written in by hand.
 *
 * @param head how far the village's chain had come, as a line
 */
public record CertificateSheet(String title, List<Certificate> certificates, String head) implements Sheet {

    /** 证书. */
    public record Certificate(String number, String name, String text, String issued, String organ, String day) {}
}
