package io.jenkins.plugins.lustre.controller;

import hudson.FilePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A workspace of Jenkins. */
public record JenkinsWorkspace(FilePath root) implements Workspace {

    @Override
    public String name() {
        return root.getRemote();
    }

    @Override
    public List<String> files(String pattern) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (FilePath file : root.list(pattern)) {
            names.add(file.getRemote().substring(root.getRemote().length() + 1).replace('\\', '/'));
        }
        names.sort(null);
        return names;
    }

    @Override
    public String read(String file, ReadOutput how) throws IOException, InterruptedException {
        return root.child(file).act(how);
    }
}
