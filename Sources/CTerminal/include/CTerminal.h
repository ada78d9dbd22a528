#pragma once
int terminal_placeholder(void);
