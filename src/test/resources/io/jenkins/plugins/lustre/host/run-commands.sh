# For tests: runs the commands that it is given.
. "$LUSTRE_TASK_DIR/args.sh"
eval "$COMMANDS"
