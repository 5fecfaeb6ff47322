package io.jenkins.plugins.lustre.ssh;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;

/** Answers the one hidden question of a keyboard-interactive login with the password, once; nobody is there to ask. */
final class PasswordPrompt implements UserInfo, UIKeyboardInteractive {

    private final String secret;
    private boolean answered;

    PasswordPrompt(String secret) {
        this.secret = secret;
    }

    @Override
    public String[] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] prompt, boolean[] echo) {
        if (prompt.length == 0) {
            return new String[0];
        }
        if (answered || prompt.length > 1 || echo[0]) {
            return null;
        }
        answered = true;
        return new String[] {secret};
    }

    @Override
    public String getPassphrase() {
        return null;
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public boolean promptPassword(String message) {
        return false;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        // banners of a host are nobody's concern here
    }
}
