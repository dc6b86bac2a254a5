package org.huanjie.mobilisation.web.invitation;

import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.picture.QrPicture;

/**
 * 报名海报 — the sheet that hangs in a village: who is sought, and the address of the form to type and to scan.
 *
 * @param open whether anybody may sign up at present
 */
public record InvitationPage(Head head, String village, boolean open, String address, QrPicture picture)
        implements Page {}
