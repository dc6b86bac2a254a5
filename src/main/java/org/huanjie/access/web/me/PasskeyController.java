package org.huanjie.access.web.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.passkey.Passkeys;
import org.huanjie.access.web.account.AccountsController;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.PendingSignIn.Step;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.PublicAddress.Origin;
import org.huanjie.access.who.PublicAddress;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 通行密钥 — what a device is asked, in JSON for the script beside the form; and one's own keys, added and removed. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final PublicAddress address;
    private final KnownDevices devices;
    private final MePages pages;
    private final Frames frames;

    PasskeyController(Passkeys passkeys, PublicAddress address, KnownDevices devices, MePages pages, Frames frames) {
        this.passkeys = passkeys;
        this.address = address;
        this.devices = devices;
        this.pages = pages;
        this.frames = frames;
    }

    @Open
    @PostMapping("/sign-in/passkey")
    ResponseEntity<String> atSignIn(@Nullable PendingSignIn pending, HttpServletRequest request) {
        return pending == null || pending.step() != Step.CODE
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, SignInPath.SIGN_IN)
                        .build()
                : asked(pending.person(), passkeys::toProve, request);
    }

    @AnyRole
    @PostMapping("/me/again/passkey")
    ResponseEntity<String> again(SignedIn person, HttpServletRequest request) {
        return asked(person, passkeys::toProve, request);
    }

    @AnyRole
    @Fresh
    @PostMapping("/me/passkeys/options")
    ResponseEntity<String> toAdd(SignedIn person, HttpServletRequest request) {
        return asked(person, passkeys::toAdd, request);
    }

    @AnyRole
    @Fresh
    @PostMapping("/me/passkeys")
    Answer add(
            SignedIn person,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request) {
        var origin = address.of(request).orElseThrow(AccountsController::notFound);
        var faults = passkeys.add(person, label, credential, origin, devices.source(request));
        return faults.isEmpty()
                ? Redirect.to("/me", "passkey.added")
                : pages.page(
                        person,
                        Form.refused(Map.of("label", label), Fault.said(faults, frames.words(request))),
                        request);
    }

    @AnyRole
    @Fresh
    @PostMapping("/me/passkeys/{passkey}/remove")
    Answer remove(SignedIn person, @PathVariable UUID passkey, HttpServletRequest request) {
        if (!passkeys.remove(person, passkey, devices.source(request))) {
            throw AccountsController.notFound();
        }
        return Redirect.to("/me", "passkey.removed");
    }

    private ResponseEntity<String> asked(
            SignedIn person, BiFunction<SignedIn, Origin, Optional<String>> options, HttpServletRequest request) {
        return address.of(request)
                .flatMap(at -> options.apply(person, at))
                .map(asked -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(asked))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
